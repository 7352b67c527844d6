import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { CommandAnswerDto, ProblemDto } from '../http/command-route.js';
import { extraSchemas } from './extra-schemas.js';
import { viewSchemas } from './view-schemas.js';

/** The description of the API, OpenAPI 3.1; docs/openapi.json is a copy of it. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('dondoc')
    .setDescription(
      'Giao, theo dõi và đôn đốc nhiệm vụ trong kế hoạch. Commands are POSTs that name the act and carry an Idempotency-Key; they answer when their events are durable. Reads take ?atLeast=POSITION. Errors are RFC 9457 problem details with a stable code.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .addCookieAuth('dondoc_session')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    extraModels: [CommandAnswerDto, ProblemDto],
    operationIdFactory: (controller, method) =>
      `${controller.replace(/(Commands|Lists)?Controller$/, '').toLowerCase()}_${method}`,
  });
  const { components = {} } = document;
  return {
    ...document,
    components: { ...components, schemas: { ...components.schemas, ...viewSchemas, ...extraSchemas } },
  };
}
