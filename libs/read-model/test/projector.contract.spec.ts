import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { statusAt, type Instant } from '@dondoc/domain';
import {
  hashReadModel,
  ObligationEntity,
  rebuildReadModel,
  TaskEntity,
  UnknownEventType,
} from '../src/index.js';
import { Databases, projectAll, type Database } from './databases.js';
import { richStory } from './rich-story.js';
import { draftTask, rules, rulesOf, Story } from './story.js';

let databases: Databases;
beforeAll(async () => {
  databases = await Databases.start();
});
afterAll(() => databases.close());

const rebuild = ({ pool, store }: Database) => rebuildReadModel({ pool, store, rulesOf });

describe('the read model', () => {
  // rules: e-drift
  test('projected live, whatever the size of a batch, is what a rebuild makes', async () => {
    const one = await databases.migrated();
    await richStory(one.store);
    await projectAll(one, 1);
    const live = await hashReadModel(one.pool);
    for (const [table, { rows }] of Object.entries(live))
      if (table !== 'notice') expect([table, rows > 0]).toEqual([table, true]);

    const seven = await databases.migrated();
    await richStory(seven.store);
    await projectAll(seven, 7);
    expect(await hashReadModel(seven.pool)).toEqual(live);

    expect(await rebuild(one)).toBe(await one.store.headPosition());
    expect(await hashReadModel(one.pool)).toEqual(live);
  });

  test('rebuilt keeps its indexes by their names, and the projector goes on from there', async () => {
    const database = await databases.migrated();
    const { story, tasks } = await richStory(database.store);
    const indexes = async () =>
      (await database.pool.query(`select indexdef from pg_indexes where schemaname = 'read' order by 1`))
        .rows;
    const before = await indexes();
    // Never projected live: the rebuild is ahead of the projector's checkpoint.
    await rebuild(database);
    expect(await indexes()).toEqual(before);
    await story.pass(tasks[1]!, '2025-09-30T01:00:00.000Z');
    await projectAll(database, 5);
    const live = await hashReadModel(database.pool);
    await rebuild(database);
    expect(await hashReadModel(database.pool)).toEqual(live);
  });

  // rules: e-drift
  test('says of every task and obligation, at any time, the word that the rules say', async () => {
    const database = await databases.migrated();
    const { story, tasks } = await richStory(database.store);
    await projectAll(database);
    const dataSource = await databases.dataSource(database.url);
    for (const taskId of tasks) {
      const state = await story.stateOf(taskId);
      for (const now of [
        '2025-03-11',
        '2025-03-25',
        '2025-04-01',
        '2025-04-16',
        '2025-06-21',
        '2025-07-01',
        '2026-01-01',
      ]) {
        const at = `${now}T00:00:00.000Z` as Instant;
        const says = statusAt(state, at, rules);
        const [task] = await dataSource.query(
          `select read.word_at(word, due_soon_at, overdue_at, $1) as word from read.task where task_id = $2`,
          [at, taskId],
        );
        expect([taskId, now, task.word]).toEqual([taskId, now, says.task]);
        if (state.closedAt) continue;
        const obligations = await dataSource.query(
          `select obligation_id as id, read.word_at(word, due_soon_at, overdue_at, $1) as word from read.obligation where task_id = $2`,
          [at, taskId],
        );
        for (const { id, word } of obligations)
          expect([taskId, id, now, word]).toEqual([taskId, id, now, says.obligations.get(id)]);
      }
    }
  });

  test('stops in front of an event whose type it does not know, and says so', async () => {
    const database = await databases.migrated();
    const story = new Story(database.store);
    const [taskId] = await story.issuePlan('st-2025', [draftTask('t01', 'snv', '2025-03-31')]);
    await story.append([{ stream: `task/${taskId}`, events: [{ type: 'TaskTeleported', data: {} }] }], {
      id: 'system',
    });
    await expect(projectAll(database, 1)).rejects.toThrow(UnknownEventType);
    const { rows } = await database.pool.query('select position::int from read.projection_position');
    expect(rows).toEqual([{ position: (await database.store.headPosition()) - 1 }]);
  });
});

describe('the entities', () => {
  test('are the tables, column for column', async () => {
    const database = await databases.migrated();
    const dataSource = await databases.dataSource(database.url);
    for (const entity of dataSource.entityMetadatas) {
      const { rows } = await database.pool.query<{ name: string; type: string; nullable: boolean }>(
        `select column_name as name, data_type as type, is_nullable = 'YES' as nullable
          from information_schema.columns where table_schema = 'read' and table_name = $1 order by 1`,
        [entity.tableName],
      );
      const declared = entity.columns
        .map((c) => ({
          name: c.databaseName,
          type: c.isArray ? 'ARRAY' : typeOf(String(c.type)),
          nullable: c.isNullable,
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      const found = entity.tableName === 'history' ? rows.map((r) => ({ ...r, nullable: false })) : rows;
      expect([entity.tableName, declared]).toEqual([entity.tableName, found]);
    }
    const tables = await database.pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'read' and table_name <> 'projection_position' order by 1`,
    );
    expect(tables.rows.map((r) => r.name)).toEqual(dataSource.entityMetadatas.map((e) => e.tableName).sort());
  });

  test('read instants as the log writes them', async () => {
    const database = await databases.migrated();
    const { tasks } = await richStory(database.store);
    await projectAll(database);
    const dataSource = await databases.dataSource(database.url);
    const task = await dataSource.getRepository(TaskEntity).findOneByOrFail({ taskId: tasks[1]! });
    expect(task).toMatchObject({
      assignedAt: '2025-03-10T01:00:00.000Z',
      overdueAt: '2025-06-30T17:00:00.000Z',
    });
    const held = await dataSource.getRepository(ObligationEntity).findOneByOrFail({ taskId: tasks[3]! });
    expect(held).toMatchObject({ unitId: 'stp', held: [{ unitId: 'snv' }, { unitId: 'stp' }] });
  });
});

const typeOf = (declared: string): string =>
  declared === 'timestamptz' ? 'timestamp with time zone' : declared;
