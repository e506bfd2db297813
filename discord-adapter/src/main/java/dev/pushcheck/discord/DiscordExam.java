package dev.pushcheck.discord;

import dev.pushcheck.chat.ChatExam;
import dev.pushcheck.chat.ChatExam.Login.Answer;
import dev.pushcheck.chat.ChatExam.Seat.Standing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Tries out Discord's token, and for each channel whether the bot sees it and what it may do there.
 */
public final class DiscordExam implements ChatExam {
  private static final String TOKEN = "token";
  private static final Pattern ID = Pattern.compile("\\d{1,20}");
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final DiscordSettings settings;
  private final LongSupplier nanoTime;

  /**
   * Of these settings.
   *
   * @param nanoTime elapsed time, as {@link System#nanoTime}
   */
  public DiscordExam(DiscordSettings settings, LongSupplier nanoTime) {
    this.settings = settings;
    this.nanoTime = nanoTime;
  }

  @Override
  public String platform() {
    return "discord";
  }

  @Override
  public Report examine(List<String> channels) throws InterruptedException {
    RestApi api = new RestApi(settings.apiUrl(), settings.token(), RestApi.client(nanoTime));
    try {
      RestApi.Answer self = get(api, "users/@me");
      if (!self.ok()) {
        Answer answer = self.status() == UNAUTHORIZED ? Answer.REFUSED : Answer.UNKNOWN;
        return report(new Login(TOKEN, answer, "HTTP " + self.status()), List.of());
      }
      Guilds guilds = new Guilds(api, self.json().getString("id", ""));
      List<Seat> seats = new ArrayList<>();
      for (String channel : channels) {
        seats.add(guilds.seat(channel));
      }
      return report(new Login(TOKEN, Answer.GOOD, ""), seats);
    } catch (IOException e) {
      return report(new Login(TOKEN, Answer.UNKNOWN, e.getClass().getSimpleName()), List.of());
    }
  }

  private static Report report(Login login, List<Seat> seats) {
    return new Report(List.of(login), List.of(), List.of(), seats);
  }

  private static RestApi.Answer get(RestApi api, String path)
      throws IOException, InterruptedException {
    try {
      return api.get(path);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw e;
    }
  }

  /** The servers that the channels are on, each asked for once. */
  private static final class Guilds {
    private final RestApi api;
    private final String self;
    private final Map<String, RestApi.Answer> answers = new HashMap<>();

    private Guilds(RestApi api, String self) {
      this.api = api;
      this.self = self;
    }

    private Seat seat(String channel) throws InterruptedException {
      if (!ID.matcher(channel).matches()) {
        return new Seat(channel, Standing.GONE, "not an id of Discord's");
      }
      try {
        RestApi.Answer answer = once("channels/" + channel);
        if (!answer.ok()) {
          return new Seat(channel, standing(answer.status()), "HTTP " + answer.status());
        }
        return judge(channel, answer.json());
      } catch (IOException e) {
        return new Seat(channel, Standing.UNKNOWN, e.getClass().getSimpleName());
      }
    }

    private Seat judge(String id, DataObject channel) throws IOException, InterruptedException {
      String guild = channel.getString("guild_id", "");
      if (guild.isEmpty()) {
        return new Seat(id, Standing.FINE, "");
      }
      RestApi.Answer server = once("guilds/" + guild);
      RestApi.Answer member = once("guilds/" + guild + "/members/" + self);
      if (!server.ok() || !member.ok()) {
        int status = server.ok() ? member.status() : server.status();
        return new Seat(id, Standing.UNKNOWN, "HTTP " + status);
      }
      List<String> lacking = new ChannelRights(server.json(), member.json(), self).lacking(channel);
      return lacking.isEmpty()
          ? new Seat(id, Standing.FINE, "")
          : new Seat(id, Standing.LACKING, lacking, "");
    }

    private RestApi.Answer once(String path) throws IOException, InterruptedException {
      RestApi.Answer known = answers.get(path);
      RestApi.Answer answer = known == null ? get(api, path) : known;
      answers.put(path, answer);
      return answer;
    }

    private static Standing standing(int status) {
      return switch (status) {
        case NOT_FOUND -> Standing.GONE;
        case FORBIDDEN -> Standing.CLOSED;
        default -> Standing.UNKNOWN;
      };
    }
  }
}
