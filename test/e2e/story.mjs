// One story through the screens: acknowledged by a unit, seen on the board, put on the docket, decided, told in the history.
import assert from 'node:assert/strict';
import { openPage, picture } from './browser.mjs';
import { logins, signIn } from './people.mjs';

const olderPlan = 'so-hoa-ho-so';
const documentNumber = '21/TB-BCĐ';
const guidance = 'Giao đơn vị hoàn thành dứt điểm, báo cáo hằng tuần.';

/** The address changes a moment before the rows do. */
const rows = (page, count) =>
  page.waitForFunction((n) => document.querySelectorAll('tbody tr').length === n, count);

/** The steps in order; each later one stands on what the earlier ones did. */
export function story({ browser, baseUrl, password }) {
  const open = async (login, size) => {
    const opened = await openPage(browser, baseUrl, size);
    await signIn(opened.page, login, password);
    return opened;
  };
  const told = {};

  return [
    {
      name: 'a wrong password is answered by one plain sentence, and what was typed stays',
      async run() {
        const { page, faults, close } = await openPage(browser, baseUrl);
        await signIn(page, logins.head, 'không đúng');
        const sentence = await page.getByRole('alert').innerText();
        assert.ok(sentence.length > 20 && !/error|undefined|\{/i.test(sentence), sentence);
        assert.equal(await page.getByLabel('Tên đăng nhập').inputValue(), logins.head);
        assert.equal(await page.locator('html').getAttribute('lang'), 'vi');
        await picture(page, 'sign-in');
        assert.deepEqual(faults, []);
        await close();
      },
    },
    {
      name: 'a first start shows a plan that is all new and one with a past, and one item waits for the head of the committee',
      async run() {
        const { page, faults, close } = await open(logins.standingAgency);
        const count = async (name) => Number(await page.locator(`[data-count=${name}]`).innerText());
        await rows(page, 19);
        assert.deepEqual([await count('tasks'), await count('duties')], [15, 4]);
        assert.equal(await count('unacknowledged'), 19);
        assert.equal(await count('overdue'), 0);
        await page.goto(`/plans/${olderPlan}`);
        await rows(page, 8);
        assert.deepEqual([await count('unacknowledged'), await count('overdue')], [0, 4]);
        await picture(page, 'board-older');
        await page.getByText('Báo cáo, đôn đốc gần đây').click();
        await page.getByText('đưa phần việc của Sở Y tế vào danh mục nội dung trình họp').waitFor();
        assert.deepEqual(faults, []);
        await close();

        const head = await open(logins.headOfCommittee);
        await head.page.locator('article[data-docket]').first().waitFor();
        assert.equal(await head.page.locator('article[data-docket]').count(), 1);
        assert.deepEqual(head.faults, []);
        await head.close();
      },
    },
    {
      name: 'the head of a unit acknowledges a task with one click, and a board that stands open shows it by itself',
      async run() {
        const agency = await open(logins.standingAgency);
        const unacknowledged = agency.page.locator('[data-count=unacknowledged]');
        await unacknowledged.waitFor();
        const before = Number(await unacknowledged.innerText());
        assert.ok(before > 0, 'nothing waits to be acknowledged');

        const head = await open(logins.head);
        // A task of one unit alone: the shared one stays unacknowledged until its last unit has acknowledged.
        const row = head.page.locator('li:has([data-quick=acknowledgement])', {
          hasText: 'Sở Nội vụ chủ trì',
        });
        await row.waitFor();
        await picture(head.page, 'work');
        await row.getByRole('button', { name: 'Tiếp nhận' }).click();
        await row.waitFor({ state: 'detached' });
        await picture(head.page, 'work-acknowledged');
        assert.deepEqual(head.faults, []);
        await head.close();

        await agency.page.waitForFunction(
          (n) => Number(document.querySelector('[data-count=unacknowledged]').textContent) === n - 1,
          before,
        );
        assert.deepEqual(agency.faults, []);
        await agency.close();
      },
    },
    {
      name: 'the board shows the same numbers as its rows, finds without marks, and names the next automatic step',
      async run() {
        const { page, faults, close } = await open(logins.standingAgency);
        await page.locator('tbody tr').first().waitFor();
        const number = async (name) => Number(await page.locator(`[data-count=${name}]`).innerText());
        await rows(page, (await number('tasks')) + (await number('duties')));
        await page.locator('[data-count=duties]').click();
        await rows(page, await number('duties'));
        await page.goto('/board');
        await page.locator('tbody tr').first().waitFor();
        await picture(page, 'board');

        await page
          .getByRole('link', { name: /Quá hạn/ })
          .first()
          .click();
        await page.waitForURL(/show=overdue/);
        await rows(page, await number('overdue'));
        await picture(page, 'board-overdue');

        await page.goto('/board');
        await page.locator('tbody tr').first().waitFor();
        await page.keyboard.press('/');
        await page.keyboard.type('lam sach ho tich');
        await page.keyboard.press('Enter');
        await page.waitForURL(/q=/);
        await rows(page, 1);
        const found = page.locator('tbody tr', { hasText: 'hộ tịch' });
        told.taskId = await found.getAttribute('data-task');
        assert.deepEqual(faults, []);
        await close();
      },
    },
    {
      name: 'the standing agency puts a task on the docket with its reason',
      async run() {
        const { page, faults, close } = await open(logins.standingAgency);
        await page.locator('tbody tr').first().waitFor();
        await page.goto(`/tasks/${told.taskId}`);
        const offered = page.locator('[data-act=docket-items]');
        await page.locator('[data-obligation]').first().waitFor();
        if ((await offered.count()) === 0)
          await page.getByRole('button', { name: 'Việc khác' }).first().click();
        await offered.first().click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Lý do').fill('Đơn vị đề nghị cho ý kiến về tiến độ số hóa sổ hộ tịch.');
        await dialog.getByRole('button', { name: 'Trình Ban Chỉ đạo' }).click();
        await dialog.waitFor({ state: 'detached' });
        await page.locator('[data-event=TaskPutOnDocket]').first().waitFor();
        assert.deepEqual(faults, []);
        await close();
      },
    },
    {
      name: 'the head of the committee decides it on a phone, and the card leaves the docket',
      async run() {
        const { page, faults, close } = await open(logins.headOfCommittee, 'phone');
        const cards = page.locator('article[data-docket]');
        await cards.first().waitFor();
        assert.ok((await cards.count()) <= 5, 'more than five cards at first');
        await picture(page, 'docket-phone');
        const card = page.locator('article[data-docket]', {
          has: page.locator(`a[href$="/tasks/${told.taskId}"]`),
        });
        const id = await card.first().getAttribute('data-docket');
        await card.first().locator('[data-act=decisions]').click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText('Chỉ đạo', { exact: true }).click();
        await dialog.getByLabel('Nội dung chỉ đạo').fill(guidance);
        await dialog.getByRole('button', { name: 'Ký quyết định' }).click();
        await dialog.getByText('Cần ghi mục này.').waitFor();
        await dialog.getByLabel('Số văn bản').fill(documentNumber);
        await picture(page, 'decide-phone');
        await dialog.getByRole('button', { name: 'Ký quyết định' }).click();
        await dialog.waitFor({ state: 'detached' });
        await page.locator(`article[data-docket="${id}"]`).waitFor({ state: 'detached' });
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        assert.equal(sideways, false, 'the phone scrolls sideways');
        assert.deepEqual(faults, []);
        await close();
      },
    },
    {
      name: 'the task shows the decision and its history tells every step as a sentence, to an inspector without any act',
      async run() {
        const { page, faults, close } = await open(logins.inspector);
        await page.locator('tbody tr').first().waitFor();
        await page.goto(`/tasks/${told.taskId}`);
        await page.locator('[data-decision=guide]').getByText(documentNumber).waitFor();
        const history = page.locator('li[data-event]');
        await page.locator('[data-event=DecisionApplied]').waitFor();
        const types = await history.evaluateAll((lines) => lines.map((line) => line.dataset.event));
        for (const type of ['TaskAssigned', 'TaskPutOnDocket', 'DecisionApplied'])
          assert.ok(types.includes(type), type);
        const sentences = await history.allInnerTexts();
        assert.ok(
          sentences.every((text) => text.length > 25 && !/undefined|null|NaN/.test(text)),
          sentences.join('\n'),
        );
        assert.equal(await page.locator('[data-act]').count(), 0, 'an inspector is offered an act');
        await picture(page, 'task');
        assert.deepEqual(faults, []);
        await close();
      },
    },
    {
      name: 'English is one click away, and the api answers in it',
      async run() {
        const { page, faults, close } = await open(logins.standingAgency);
        await page.locator('tbody tr').first().waitFor();
        await page.getByTestId('office-menu').click();
        await page.getByRole('button', { name: 'English' }).click();
        await page.getByRole('heading', { name: 'Plan board' }).waitFor();
        assert.equal(await page.locator('html').getAttribute('lang'), 'en');
        await picture(page, 'board-en');
        assert.deepEqual(faults, []);
        await close();
      },
    },
  ];
}
