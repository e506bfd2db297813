// A bot over discord.js, which is not ours: what it can do with the stand-in for Discord, and what
// it understands of it, it says on its standard output, a line of JSON each.
import {
  ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, ContainerBuilder, Events, GatewayIntentBits,
  MessageFlags, ModalBuilder, REST, SlashCommandBuilder, TextDisplayBuilder, TextInputBuilder, TextInputStyle, LabelBuilder,
} from 'discord.js';

const [api, token] = process.argv.slice(2);
const say = (what, more = {}) => console.log(JSON.stringify({ what, ...more }));
// With this intent discord.js is ready only when it knows its servers.
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api, version: '10', retries: 0 } });

const box = (text) =>
  new ContainerBuilder()
    .setAccentColor(0x2e9e5b)
    .addTextDisplayComponents(new TextDisplayBuilder().setContent(text))
    .addActionRowComponents(
      new ActionRowBuilder().addComponents(
        new ButtonBuilder().setCustomId('again').setLabel('Again').setStyle(ButtonStyle.Primary)));

const form = () =>
  new ModalBuilder()
    .setCustomId('form')
    .setTitle('A form')
    .addLabelComponents(
      new LabelBuilder()
        .setLabel('Address')
        .setTextInputComponent(
          new TextInputBuilder().setCustomId('address').setStyle(TextInputStyle.Short)));

const edit = (interaction, text) =>
  interaction.editReply({ components: [box(text)], flags: MessageFlags.IsComponentsV2 });

client.on(Events.InteractionCreate, async (interaction) => {
  try {
    if (interaction.isAutocomplete()) {
      await interaction.respond([{ name: 'live/a', value: 'live/a' }]);
    } else if (interaction.isButton()) {
      await interaction.deferUpdate();
      await edit(interaction, `clicked ${interaction.customId}`);
    } else if (interaction.isModalSubmit()) {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await edit(interaction, `filled in ${interaction.fields.getTextInputValue('address')}`);
    } else if (interaction.commandName === 'form') {
      await interaction.showModal(form());
    } else if (interaction.isChatInputCommand()) {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      const sub = interaction.options.getSubcommand(false);
      const said = interaction.options.getString(sub ? 'streams' : 'address');
      await edit(interaction, sub ? `asked ${interaction.commandName} ${sub} ${said}` : `asked ${said}`);
      await interaction.followUp({ content: 'more', flags: MessageFlags.Ephemeral });
    }
    say('interaction', {
      type: interaction.type,
      user: interaction.user.id,
      guild: interaction.guildId,
      locale: interaction.locale,
      roles: interaction.member?.roles?.cache
        ? [...interaction.member.roles.cache.keys()]
        : interaction.member?.roles ?? [],
    });
  } catch (problem) {
    say('problem', { message: problem.message, code: problem.code });
  }
});

client.on(Events.ShardResume, () => say('resumed'));
client.on(Events.ShardReconnecting, () => say('reconnecting'));

client.once(Events.ClientReady, async () => {
  try {
    await client.application.commands.set([
      { name: 'ask', description: 'Asks', options: [
        { name: 'address', description: 'What', type: 3, autocomplete: true }] },
      { name: 'form', description: 'Opens a form' },
      new SlashCommandBuilder().setName('alerts').setDescription('Tells of outages')
        .addSubcommand((sub) => sub.setName('mute').setDescription('Keeps quiet')
          .addStringOption((o) => o.setName('streams').setDescription('Which').setAutocomplete(true))
          .addStringOption((o) => o.setName('where').setDescription('Where')
            .addChoices({ name: 'here', value: 'here' }, { name: 'everywhere', value: 'everywhere' })))
        .toJSON(),
    ]);
    const kept = await client.application.commands.fetch();
    const mute = kept.find((command) => command.name === 'alerts').options[0];
    const rest = new REST({ api, version: '10', retries: 0 }).setToken(token);
    const body = { content: 'hello', nonce: 'n1', enforce_nonce: true, allowed_mentions: { parse: [] } };
    const first = await rest.post('/channels/600000000000000002/messages', { body });
    const second = await rest.post('/channels/600000000000000002/messages', { body });
    await rest.patch(`/channels/600000000000000002/messages/${first.id}`, { body: { content: 'bye' } });
    say('posted', { same: first.id === second.id });
    const refused = [];
    for (const wrong of [
      { content: 'x'.repeat(2001) },
      { content: 'x', flags: MessageFlags.IsComponentsV2 },
      { content: '' },
    ]) {
      await rest.post('/channels/600000000000000002/messages', { body: wrong })
        .catch((problem) => refused.push(problem.code));
    }
    await rest.get('/channels/1/messages').catch((problem) => refused.push(problem.code));
    const option = (name, type, more = {}) => ({ name, description: 'x', type, ...more });
    const choices = [{ name: 'a', value: 'a' }];
    for (const options of [
      [option('sub', 1), option('text', 3)],
      [option('sub', 1, { options: [option('group', 2)] })],
      [option('text', 3, { autocomplete: true, choices })],
      [option('text', 3), option('text', 3)],
    ]) {
      await client.application.commands.create({ name: 'wrong', description: 'x', options })
        .catch((problem) => refused.push(problem.code));
    }
    say('ready', {
      mute: mute.options.map((each) => [each.name, each.choices?.length ?? 0]),
      user: client.user.id,
      guilds: [...client.guilds.cache.keys()],
      channels: [...client.channels.cache.keys()],
      refused,
    });
  } catch (problem) {
    say('problem', { message: problem.message, code: problem.code });
  }
});

client.login(token).catch((problem) => {
  say('refused', { code: problem.code });
  process.exit(3);
});
