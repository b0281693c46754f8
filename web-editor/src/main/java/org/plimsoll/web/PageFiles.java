package org.plimsoll.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of the page, read once. They are named here one by one, so that no path of a request
 * ever reaches the class path.
 */
final class PageFiles {
  private static final String START = "index.html";
  private static final List<String> NAMES =
      List.of(
          START,
          "icon.svg",
          "tokens.css",
          "layout.css",
          "editor.css",
          "result.css",
          "main.js",
          "api.js",
          "element.js",
          "words.js",
          "workbench.js",
          "policies.js",
          "editor.js",
          "gutter.js",
          "problems.js",
          "source.js",
          "decision.js",
          "compared.js",
          "tables.js",
          "story.js",
          "figures.js");

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  PageFiles() {
    NAMES.forEach(name -> files.put(name, read(name)));
  }

  void start(Context context) {
    send(context, START);
  }

  void file(Context context) {
    send(context, context.pathParam("file"));
  }

  private void send(Context context, String name) {
    byte[] file = files.get(name);
    if (file == null) {
      throw Problem.of(404, "There is nothing at this address");
    }
    Answer.bytes(context, type(name), file);
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      default -> "image/svg+xml";
    };
  }

  private static byte[] read(String name) {
    try (InputStream in = PageFiles.class.getResourceAsStream("/page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the page lacks its file " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
