package org.plimsoll.version;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Where things are: folders in the tree, names of refs and tags. */
final class Layout {
  static final String MAIN = "refs/heads/main";
  static final String JOURNAL = "refs/heads/journal";
  static final String TAGS = "refs/tags/";

  private static final String POLICIES = "policies";
  private static final Pattern POLICY = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  private Layout() {}

  /** Refuses a name that is no policy's. */
  static String policy(String name) throws Refused {
    if (!POLICY.matcher(name).matches()) {
      throw new Refused(
          "`" + name + "` is no name for a policy here", "use small letters, digits and `-`");
    }
    return name;
  }

  static String vote(Vote.Kind kind, String policy, Version version, String person) {
    return kind.word() + "/" + policy + "/" + version + "/" + person;
  }

  static String activation(String policy, int sequence) {
    return String.format(Locale.ROOT, "active/%s/%06d", policy, sequence);
  }

  private static String[] folder(String name) {
    return name.equals(Governance.NAME)
        ? new String[] {Governance.NAME}
        : new String[] {POLICIES, name};
  }

  static VersionFiles files(Objects objects, String tree, String name) throws Refused {
    return new VersionFiles(objects.files(tree, folder(name)));
  }

  /** The tree that comes of {@code before} when the files of one policy are {@code files}. */
  static String tree(
      Objects objects, Inserting into, String before, String name, VersionFiles files)
      throws Refused {
    SortedMap<String, Objects.Entry> top = new TreeMap<>();
    if (!before.isEmpty()) {
      top.putAll(objects.tree(before));
    }
    String own = folderOf(into, files);
    if (name.equals(Governance.NAME)) {
      top.put(Governance.NAME, new Objects.Entry(true, own));
    } else {
      Objects.Entry all = top.get(POLICIES);
      SortedMap<String, Objects.Entry> policies =
          all == null ? new TreeMap<>() : objects.tree(all.id());
      policies.put(name, new Objects.Entry(true, own));
      top.put(POLICIES, new Objects.Entry(true, into.tree(policies)));
    }
    return into.tree(top);
  }

  private static String folderOf(Inserting into, VersionFiles files) {
    SortedMap<String, Objects.Entry> entries = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
      entries.put(file.getKey(), new Objects.Entry(false, into.file(file.getValue())));
    }
    return into.tree(entries);
  }
}
