package dev.pushcheck.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pushcheck.sandbox.discord.Asker;
import dev.pushcheck.sandbox.discord.Asker.Place;
import dev.pushcheck.sandbox.discord.DiscordServer;
import dev.pushcheck.sandbox.discord.Guild;
import dev.pushcheck.sandbox.discord.Interactions;
import dev.pushcheck.sandbox.discord.Ticket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The stand-in is not only what our own library takes for Discord: discord.js runs on it too. */
class DiscordJsPeerTest {
  private static final String TOKEN = "ODAwMDAwMDAwMDAwMDAwMDAx.x.y";

  @Test
  void worksForABotThatIsNotOurs() {
    try (DiscordServer discord = DiscordServer.start(TOKEN);
        NodePeer peer = start(discord, TOKEN)) {
      JsonObject ready = peer.await("ready", 1);
      assertThat(ready.get("user").getAsString()).isEqualTo(Guild.BOT);
      assertThat(ready.get("guilds").toString()).contains(Guild.ID);
      assertThat(ready.get("channels").toString()).contains(Guild.CHANNEL);
      assertThat(ready.get("refused"))
          .hasToString("[50035,50035,50006,10003,50035,50035,50035,50035]");
      assertThat(ready.get("mute")).hasToString("[[\"streams\",0],[\"where\",2]]");
      assertThat(peer.await("posted", 1).get("same").getAsBoolean()).isTrue();
      assertThat(discord.channels().messages(Guild.CHANNEL).get(0).toString()).contains("bye");
      assertThat(discord.commands()).hasSize(3);
      useEverything(discord.interactions(), peer);
      discord.gateway().drop();
      peer.await("resumed", 1);
      discord.gateway().askToReconnect();
      peer.await("resumed", 2);
      assertThat(discord.gateway().identifies()).isEqualTo(1);
      assertThat(peer.things("problem")).isEmpty();
    }
  }

  @Test
  void refusesAWrongToken() {
    try (DiscordServer discord = DiscordServer.start(TOKEN);
        NodePeer peer = start(discord, "ODAwMDAwMDAwMDAwMDAwMDAx.x.z")) {
      assertThat(peer.await("refused", 1).get("code").getAsString()).isEqualTo("TokenInvalid");
    }
  }

  private static void useEverything(Interactions people, NodePeer peer) {
    Map<String, String> address = Map.of("address", "live/a");
    Ticket asked = people.command(Asker.HOST, "ask", address);
    assertThat(peer.await("interaction", 1).get("roles").toString()).contains(Guild.HOSTS);
    assertThat(asked.answer("edit").orElseThrow().body().toString()).contains("asked live/a");
    assertThat(asked.answer("follow-up").orElseThrow().body().toString()).contains("more");
    Ticket clicked = people.click(Asker.HOST, "again");
    Ticket typed = people.typing(Asker.HOST, "ask", address, "address");
    Ticket opened = people.command(Asker.HOST, "form", Map.of());
    Ticket filledIn = people.submit(Asker.HOST, "form", address);
    peer.await("interaction", 5);
    assertThat(clicked.text()).contains("clicked again");
    assertThat(typed.text()).contains("live/a");
    assertThat(opened.text()).contains("A form");
    assertThat(filledIn.text()).contains("filled in live/a");
    Ticket muted = people.command(Asker.HOST, "alerts mute", Map.of("streams", "live/b"));
    peer.await("interaction", 6);
    assertThat(muted.answer("edit").orElseThrow().body().toString())
        .contains("asked alerts mute live/b");
    people.command(Asker.HOST.in(Place.DIRECT), "ask", address);
    assertThat(peer.await("interaction", 7).get("guild").isJsonNull()).isTrue();
    people.command(Asker.HOST.in(Place.FOREIGN_SERVER).speaking("zh-CN"), "ask", address);
    assertThat(peer.await("interaction", 8).get("locale").getAsString()).isEqualTo("zh-CN");
  }

  private static NodePeer start(DiscordServer discord, String token) {
    return NodePeer.start(discord.apiUrl().replaceFirst("/v10/$", ""), token);
  }
}
