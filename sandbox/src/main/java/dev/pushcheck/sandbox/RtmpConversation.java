package dev.pushcheck.sandbox;

import dev.pushcheck.sandbox.RtmpServer.Behaviour;
import dev.pushcheck.sandbox.RtmpServer.ConnectSeen;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One client's connection to an {@link RtmpServer}, from the handshake on. */
final class RtmpConversation {
  private static final int WINDOW_BYTES = 2_500_000;
  private static final int CHUNK_BYTES = 4096;
  private static final byte DYNAMIC_LIMIT = 2;
  private static final int PUBLISHED_STREAM = 1;
  private static final int PING_REQUEST = 6;
  private static final int PING_RESPONSE = 7;
  private static final Duration SLOW_PAUSE = Duration.ofMillis(1);

  private final Behaviour behaviour;
  private final IngestLog log;
  private final InputStream in;
  private final OutputStream out;
  private final ChunkReader reader;
  private final ChunkWriter writer;
  private long window = Long.MAX_VALUE;
  private long acknowledged;

  RtmpConversation(Behaviour behaviour, IngestLog log, InputStream in, OutputStream out) {
    this.behaviour = behaviour;
    this.log = log;
    this.in = in;
    this.out = out;
    reader = new ChunkReader(in);
    writer = new ChunkWriter(out);
  }

  /** Talks until the client leaves or is sent away. */
  void hold() throws IOException {
    shakeHands();
    while (handle(reader.next())) {
      acknowledge();
    }
  }

  private void shakeHands() throws IOException {
    OutputStream pace = behaviour == Behaviour.SLOW ? new TrickleStream(out, SLOW_PAUSE) : out;
    RtmpHandshake handshake = new RtmpHandshake(in, pace);
    byte[] block = handshake.receive();
    byte[] echo =
        behaviour == Behaviour.BAD_ECHO ? handshake.challenge() : RtmpHandshake.echo(block);
    handshake.complete(handshake.challenge(), echo);
  }

  private void acknowledge() throws IOException {
    if (reader.consumed() - acknowledged >= window) {
      acknowledged = reader.consumed();
      writer.write(RtmpMessage.control(RtmpMessage.ACKNOWLEDGEMENT, (int) acknowledged));
    }
  }

  /** Whether there is more to say. */
  private boolean handle(RtmpMessage message) throws IOException {
    switch (message.type()) {
      case RtmpMessage.WINDOW_SIZE -> window = Math.max(1, ChunkReader.number(message));
      case RtmpMessage.USER_CONTROL -> answerPing(message.payload());
      case RtmpMessage.AUDIO, RtmpMessage.VIDEO -> log.media().incrementAndGet();
      case RtmpMessage.COMMAND_AMF0, RtmpMessage.COMMAND_AMF3 -> {
        return handle(RtmpCommand.of(message));
      }
      default -> {
        // Metadata, and messages that an ingest has no use for.
      }
    }
    return true;
  }

  private void answerPing(ByteBuffer event) throws IOException {
    if (event.remaining() >= 6 && event.getShort() == PING_REQUEST) {
      ByteBuffer response =
          ByteBuffer.allocate(6).putShort((short) PING_RESPONSE).putInt(event.getInt()).flip();
      writer.write(new RtmpMessage(RtmpMessage.USER_CONTROL, 0, response));
    }
  }

  private boolean handle(RtmpCommand command) throws IOException {
    switch (command.name()) {
      case "connect" -> {
        return connect(command);
      }
      case "releaseStream", "FCPublish" -> call(0, "_result", command.transaction(), null, null);
      case "createStream" ->
          call(0, "_result", command.transaction(), null, (double) PUBLISHED_STREAM);
      case "publish" -> publish(command);
      default -> {
        // Ends of streams and vendors' own calls need no answer.
      }
    }
    return true;
  }

  private boolean connect(RtmpCommand command) throws IOException {
    log.connects()
        .add(
            new ConnectSeen(
                command.property("app"), command.property("tcUrl"), command.properties()));
    switch (behaviour) {
      case REJECT_CONNECT -> reject(command);
      case CLOSE_ON_CONNECT -> {}
      case IGNORE_CONNECT -> TcpListener.drain(in);
      case ENDLESS -> chatterWithoutEnd();
      default -> {
        accept(command);
        return true;
      }
    }
    return false;
  }

  private void accept(RtmpCommand command) throws IOException {
    writer.write(RtmpMessage.control(RtmpMessage.WINDOW_SIZE, WINDOW_BYTES));
    ByteBuffer bandwidth = ByteBuffer.allocate(5).putInt(WINDOW_BYTES).put(DYNAMIC_LIMIT).flip();
    writer.write(new RtmpMessage(RtmpMessage.PEER_BANDWIDTH, 0, bandwidth));
    writer.write(RtmpMessage.control(RtmpMessage.SET_CHUNK_SIZE, CHUNK_BYTES));
    call(
        0,
        "_result",
        command.transaction(),
        Map.of("fmsVer", "FMS/3,5,3,888", "capabilities", 127),
        status("status", "NetConnection.Connect.Success", "Connection succeeded."));
  }

  private void reject(RtmpCommand command) throws IOException {
    call(
        0,
        "_error",
        command.transaction(),
        null,
        status("error", "NetConnection.Connect.Rejected", "This push address is not accepted."));
  }

  private void publish(RtmpCommand command) throws IOException {
    log.publishes().add(command.text(1));
    call(
        PUBLISHED_STREAM,
        "onStatus",
        0,
        null,
        status("status", "NetStream.Publish.Start", "Publishing has begun."));
  }

  /** Every message is well-formed and none is the answer. */
  private void chatterWithoutEnd() throws IOException {
    while (true) {
      call(0, "onBWDone", 0, null);
    }
  }

  private void call(int streamId, @Nullable Object... values) throws IOException {
    writer.write(RtmpMessage.command(streamId, Amf0Writer.encode(values)));
  }

  private static Map<String, String> status(String level, String code, String description) {
    return Map.of("level", level, "code", code, "description", description);
  }
}
