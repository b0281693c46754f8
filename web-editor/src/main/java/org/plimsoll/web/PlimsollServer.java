package org.plimsoll.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** A running server. It listens on the loopback address only: nobody signs in yet. */
public final class PlimsollServer {
  /** The port unless another is asked for. */
  public static final int PORT = 7070;

  private static final String HOST = "127.0.0.1";

  private final Javalin javalin;

  private PlimsollServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts a server with {@code library}.
   *
   * @param port the port to listen on; 0 for any free one
   * @return the server, or nothing when the port is taken or may not be used
   */
  public static Optional<PlimsollServer> start(int port, PolicyLibrary library) {
    if (!isFree(port)) {
      return Optional.empty();
    }
    Javalin javalin = Javalin.create(config -> configure(config, library));
    try {
      return Optional.of(new PlimsollServer(javalin.start(HOST, port)));
    } catch (JavalinBindException taken) {
      javalin.stop();
      return Optional.empty();
    }
  }

  /** Asked first, because Javalin would log a taken port as its own failure. */
  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException | IllegalArgumentException taken) {
      return false;
    }
  }

  private static void configure(JavalinConfig config, PolicyLibrary library) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.http.prefer405over404 = true;
    Routes.add(config.routes, library);
  }

  /** Where it listens, such as {@code http://127.0.0.1:7070}. */
  public String address() {
    return "http://" + HOST + ":" + javalin.port();
  }

  /** Answers the requests at hand and stops. */
  public void stop() {
    javalin.stop();
  }
}
