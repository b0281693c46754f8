package org.plimsoll.web;

import io.javalin.http.Context;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.JsonTree;

/** The forms an answer has. */
final class Answer {
  private Answer() {}

  static void json(Context context, JsonTree tree) {
    bytes(context, "application/json", CanonicalJson.bytes(tree));
  }

  static void bytes(Context context, String type, byte[] bytes) {
    context.contentType(type).result(bytes);
  }

  static void text(Context context, String text) {
    context.contentType("text/plain; charset=utf-8").result(text + "\n");
  }
}
