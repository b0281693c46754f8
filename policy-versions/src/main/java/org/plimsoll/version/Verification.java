package org.plimsoll.version;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * What came of looking at everything in a store: each object hashed, each signature, approval and
 * limit judged again by what was known then, each version compiled and tested again.
 *
 * @param findings what does not hold; none when all does
 * @param entries how many entries the journal has
 * @param journal the ids of the journal's commits, oldest first
 * @param root the id of the first commit, or {@code none}
 */
public record Verification(List<Finding> findings, int entries, List<String> journal, String root) {

  /**
   * Something that does not hold.
   *
   * @param where the ref, object or file
   * @param what a whole sentence
   */
  public record Finding(String where, String what) {}

  /** Copies the lists. */
  public Verification {
    findings = List.copyOf(findings);
    journal = List.copyOf(journal);
  }

  /** True when everything holds. */
  public boolean holds() {
    return findings.isEmpty();
  }

  /** True when the store still holds everything up to a head of its journal kept elsewhere. */
  public boolean reaches(String head) {
    return journal.contains(head);
  }

  /** Looks at everything in the repository {@code folder}, through files opened anew. */
  static Verification of(Path folder, Examiner examiner) throws Refused {
    List<Finding> findings = new ArrayList<>();
    History history = new History();
    try (Repository repository =
        new FileRepositoryBuilder().setGitDir(folder.toFile()).setMustExist(true).build()) {
      Objects objects = new Objects(repository);
      findings.addAll(new StoredFiles(folder).findings());
      Map<String, String> refs = new Refs(repository).all();
      String head = refs.getOrDefault(Layout.JOURNAL, "");
      List<Journal.Entry> entries = Journal.read(objects, head);
      new Reading(new Setting(history, objects, examiner, true))
          .all(entries, (entry, why) -> findings.add(new Finding(entry.ref(), why.getMessage())));
      compare(history, head, refs, findings);
      findings.addAll(new PackedRefs(folder, objects, entries).findings());
    } catch (Refused why) {
      findings.add(new Finding(Layout.JOURNAL, why.getMessage()));
    } catch (IOException | RuntimeException e) {
      // damaged files make JGit throw nearly anything, and all of it is a finding
      findings.add(new Finding(folder.toString(), "the store cannot be read: " + e.getMessage()));
    }
    return new Verification(findings, history.journal().size(), history.journal(), root(history));
  }

  private static String root(History history) {
    var first = history.line(Governance.NAME).proposals().firstEntry();
    return first == null ? "none" : first.getValue().commit();
  }

  private static void compare(
      History history, String head, Map<String, String> found, List<Finding> findings) {
    Map<String, String> wanted = new TreeMap<>(history.refs());
    wanted.put(Layout.JOURNAL, head);
    wanted.forEach(
        (name, id) -> {
          String now = found.get(name);
          if (now == null) {
            findings.add(new Finding(name, "it was accepted and is gone"));
          } else if (!now.equals(id)) {
            findings.add(new Finding(name, "it was moved from " + id + " to " + now));
          }
        });
    found.forEach(
        (name, id) -> {
          if (!wanted.containsKey(name)) {
            findings.add(new Finding(name, "the store never accepted it"));
          }
        });
  }
}
