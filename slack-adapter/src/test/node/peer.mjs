// Slack's own framework against the stand-in: whatever it cannot do, the stand-in does wrong.
// usage: node peer.mjs API_URL BOT_TOKEN APP_TOKEN, or with a PORT and a SIGNING_SECRET behind
import bolt from '@slack/bolt';

const [apiUrl, token, appToken, port, signingSecret] = process.argv.slice(2);
const clientOptions = { slackApiUrl: apiUrl, retryConfig: { retries: 2, minTimeout: 10 } };

function receiver() {
  if (port) {
    return new bolt.HTTPReceiver({ signingSecret, endpoints: '/slack/events' });
  }
  return new bolt.SocketModeReceiver({
    appToken,
    installerOptions: { clientOptions },
    clientOptions,
  });
}

const app = new bolt.App({ token, clientOptions, receiver: receiver() });

const button = {
  type: 'actions',
  elements: [
    {
      type: 'button',
      text: { type: 'plain_text', text: 'Again' },
      action_id: 'again',
      value: '1',
    },
  ],
};

app.command('/peer', async ({ command, ack, respond, client }) => {
  await ack();
  if (command.text === 'form') {
    await client.views.open({
      trigger_id: command.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'form',
        private_metadata: command.response_url,
        title: { type: 'plain_text', text: 'Form' },
        submit: { type: 'plain_text', text: 'Send' },
        blocks: [
          {
            type: 'input',
            block_id: 'word',
            label: { type: 'plain_text', text: 'Word' },
            element: { type: 'plain_text_input', action_id: 'word' },
          },
        ],
      },
    });
    return;
  }
  await respond({ text: `heard ${command.text}`, blocks: [button] });
});

app.action('again', async ({ body, ack, respond }) => {
  await ack();
  await respond({ text: `again ${body.user.id}`, replace_original: false });
});

app.view('form', async ({ view, ack }) => {
  const word = view.state.values.word.word.value;
  if (word === 'bad') {
    await ack({ response_action: 'errors', errors: { word: 'not this one' } });
    return;
  }
  await ack();
  await app.client.chat.postMessage({ channel: 'C1', text: `form ${word}` });
});

app.error(async (error) => console.log(`error ${error.code} ${error.message}`));

await app.start(port ? Number(port) : undefined);
const me = await app.client.auth.test();
const posted = await app.client.chat.postMessage({ channel: 'C1', text: 'hello from the peer' });
await app.client.chat.update({ channel: 'C1', ts: posted.ts, text: 'edited by the peer' });
const user = await app.client.users.info({ user: 'U2', include_locale: true });
const file = await app.client.files.uploadV2({ filename: 'a.png', file: Buffer.from([1, 2, 3]) });
for (const attempt of [
  () => app.client.chat.postMessage({ channel: 'C4', text: 'x' }),
  () => app.client.chat.postMessage({ channel: 'C1', blocks: [{ type: 'nonsense' }], text: 'x' }),
  () => app.client.conversations.history({ channel: 'C1' }),
]) {
  try {
    await attempt();
    console.log('not refused');
  } catch (error) {
    console.log(`refused ${error.data?.error}`);
  }
}
console.log(`ready ${me.team_id} ${user.user.locale} ${file.files.length}`);
