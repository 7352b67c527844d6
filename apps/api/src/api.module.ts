import type { Application } from '@dondoc/application';
import type { Clock, DondocConfig } from '@dondoc/config';
import type { EventStore } from '@dondoc/event-store';
import type { ProjectionWatch, ReadModel } from '@dondoc/read-model';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, Reflector } from '@nestjs/core';
import type pg from 'pg';
import { DecisionController } from './decisions/decision.controller.js';
import { OutsideEventController } from './decisions/outside-event.controller.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { EvidenceSweep } from './evidence/evidence-sweep.js';
import { AtLeastInterceptor } from './http/at-least.interceptor.js';
import { Commands } from './http/commands.service.js';
import { EtagInterceptor } from './http/etag.interceptor.js';
import { SessionGuard } from './http/session.guard.js';
import { APPLICATION, CLOCK, CONFIG, POOL, PROJECTION, READ_MODEL, STORE } from './http/tokens.js';
import { Acts } from './lists/acts.service.js';
import { Asking } from './lists/asking.js';
import { PlanListsController } from './lists/plan-lists.controller.js';
import { TaskListsController } from './lists/task-lists.controller.js';
import { WorkListsController } from './lists/work-lists.controller.js';
import { LiveChanges } from './log/live-changes.js';
import { LogController } from './log/log.controller.js';
import { AboutController } from './operations/about.controller.js';
import { HealthController } from './operations/health.controller.js';
import { Metrics } from './operations/metrics.js';
import { PeopleController } from './people/people.controller.js';
import { PlanReadings } from './plans/plan-readings.service.js';
import { PlanReadingController } from './plans/plan-reading.controller.js';
import { PlanDraftController } from './plans/plan-draft.controller.js';
import { PlanCommandsController } from './plans/plan-commands.controller.js';
import { PlanDocumentController } from './plans/plan-document.controller.js';
import { PolicyController } from './policies/policy.controller.js';
import { SessionController } from './sessions/session.controller.js';
import { ChangeController } from './tasks/change.controller.js';
import { HandOffController } from './tasks/hand-off.controller.js';
import { ObligationController } from './tasks/obligation.controller.js';

/** What the api stands on; opened and closed by whoever starts it. */
export interface ApiParts {
  readonly config: DondocConfig;
  readonly clock: Clock;
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly application: Application;
  readonly readModel: ReadModel;
  readonly projection: ProjectionWatch;
}

@Module({})
export class ApiModule {
  static with({ config, clock, pool, store, application, readModel, projection }: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      controllers: [
        AboutController,
        HealthController,
        SessionController,
        PeopleController,
        PlanReadingController,
        PlanDraftController,
        PlanListsController,
        PlanCommandsController,
        PlanDocumentController,
        PolicyController,
        TaskListsController,
        WorkListsController,
        ObligationController,
        ChangeController,
        HandOffController,
        DecisionController,
        OutsideEventController,
        EvidenceController,
        LogController,
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: CLOCK, useValue: clock },
        { provide: POOL, useValue: pool },
        { provide: STORE, useValue: store },
        { provide: APPLICATION, useValue: application },
        { provide: READ_MODEL, useValue: readModel },
        { provide: PROJECTION, useValue: projection },
        Reflector,
        Commands,
        Asking,
        Acts,
        LiveChanges,
        PlanReadings,
        EvidenceSweep,
        Metrics,
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_INTERCEPTOR, useClass: AtLeastInterceptor },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
      ],
    };
  }
}
