package org.plimsoll.version;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.plimsoll.data.DataFormat;
import org.plimsoll.data.JsonTree;
import org.plimsoll.data.StrictReader;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.source.SourceText;

/** Reads people.yaml. Nobody in it may be taken for anybody else. */
final class PeopleReader {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,100}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9 .'-]{0,63}");

  private final Set<String> seen = new HashSet<>();

  private PeopleReader() {}

  static People read(byte[] bytes) throws Refused {
    SourceText text = SourceText.of("people.yaml", new String(bytes, StandardCharsets.UTF_8));
    Diagnosed<JsonTree> tree = StrictReader.readTree(text, DataFormat.YAML);
    if (!tree.isPresent()) {
      throw new Refused("people.yaml cannot be read", "correct it", tree.diagnostics());
    }
    Map<String, JsonTree> top = object(tree.get(), "people.yaml", Set.of("version", "people"));
    List<Person> people = new ArrayList<>();
    PeopleReader reader = new PeopleReader();
    for (JsonTree each : list(top, "people", "people.yaml")) {
      people.add(reader.person(each));
    }
    return new People(version(top), people);
  }

  private static int version(Map<String, JsonTree> top) throws Refused {
    if (top.get("version") instanceof JsonTree.Num number
        && number.digits().matches("[1-9][0-9]{0,8}")) {
      return Integer.parseInt(number.digits());
    }
    throw bad("people.yaml has no `version`, a whole number", "write `version: 1`");
  }

  private Person person(JsonTree tree) throws Refused {
    Map<String, JsonTree> in =
        object(tree, "a person", Set.of("id", "name", "email", "roles", "groups"));
    String id = word(in, "id", ID, "small letters, digits and `-`");
    String name = word(in, "name", NAME, "letters without accents, blanks and . ' -");
    String email = word(in, "email", EMAIL, "an address in ASCII");
    alone("id " + id, id);
    alone("name " + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""), name);
    alone("email " + email.toLowerCase(Locale.ROOT), email);
    Set<Role> roles = new TreeSet<>();
    for (String word : words(in, "roles", id)) {
      roles.add(
          Role.of(word)
              .orElseThrow(
                  () ->
                      bad(
                          "`" + id + "` has the role `" + word + "`, which there is not",
                          "the roles are viewer, author, approver, operator")));
    }
    Set<String> groups = new TreeSet<>(words(in, "groups", id));
    for (String group : groups) {
      if (!ID.matcher(group).matches()) {
        throw bad("the group `" + group + "` of `" + id + "` is no name", "write market-risk");
      }
    }
    return new Person(id, name, email, roles, new TreeSet<>(groups));
  }

  private void alone(String key, String shown) throws Refused {
    if (!seen.add(key)) {
      throw bad(
          "people.yaml has two people who could be taken for each other by `" + shown + "`",
          "give each person an id, a name and an email of their own; case does not tell people"
              + " apart");
    }
  }

  private static List<String> words(Map<String, JsonTree> in, String key, String id)
      throws Refused {
    List<String> words = new ArrayList<>();
    for (JsonTree each : list(in, key, "`" + id + "`")) {
      if (!(each instanceof JsonTree.Text text)) {
        throw bad("the " + key + " of `" + id + "` are not words", "write [approver]");
      }
      words.add(text.value());
    }
    return words;
  }

  private static String word(Map<String, JsonTree> in, String key, Pattern pattern, String form)
      throws Refused {
    if (in.get(key) instanceof JsonTree.Text text && pattern.matcher(text.value()).matches()) {
      return text.value();
    }
    throw bad("a person in people.yaml has no proper `" + key + "`", "write " + form);
  }

  private static Map<String, JsonTree> object(JsonTree tree, String what, Set<String> keys)
      throws Refused {
    if (!(tree instanceof JsonTree.Obj object)) {
      throw bad(what + " is not an object", "write `key: value` lines");
    }
    for (String key : object.members().keySet()) {
      if (!keys.contains(key)) {
        throw bad(
            what + " has the key `" + key + "`, which there is not",
            "the keys are " + String.join(", ", new TreeSet<>(keys)));
      }
    }
    return object.members();
  }

  private static List<JsonTree> list(Map<String, JsonTree> in, String key, String what)
      throws Refused {
    if (in.get(key) instanceof JsonTree.Arr array) {
      return array.elements();
    }
    throw bad(what + " has no list `" + key + "`", "write [] when it is empty");
  }

  private static Refused bad(String message, String hint) {
    return new Refused(message, hint);
  }
}
