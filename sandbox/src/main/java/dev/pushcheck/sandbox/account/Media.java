package dev.pushcheck.sandbox.account;

/**
 * What arrives of a push.
 *
 * @param resolution as the API writes it, {@code 1280*720}
 * @param videoFps pictures a second
 * @param videoKbps kilobits of video a second
 * @param audioFps frames of sound a second
 * @param audioKbps kilobits of sound a second
 */
public record Media(String resolution, int videoFps, int videoKbps, int audioFps, int audioKbps) {
  /** A healthy 720p push. */
  public static Media healthy() {
    return new Media("1280*720", 30, 2500, 43, 128);
  }

  /** The same picture with fewer or more of it coming through. */
  public Media video(int fps, int kbps) {
    return new Media(resolution, fps, kbps, audioFps, audioKbps);
  }
}
