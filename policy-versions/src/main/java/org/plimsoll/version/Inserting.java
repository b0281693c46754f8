package org.plimsoll.version;

import java.io.IOException;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;

/** Takes objects and answers their ids. */
final class Inserting implements AutoCloseable {
  private final ObjectInserter inserter;

  Inserting(ObjectInserter inserter) {
    this.inserter = inserter;
  }

  String commit(byte[] bytes) {
    return put(Constants.OBJ_COMMIT, bytes);
  }

  String tag(byte[] bytes) {
    return put(Constants.OBJ_TAG, bytes);
  }

  String file(byte[] bytes) {
    return put(Constants.OBJ_BLOB, bytes);
  }

  String tree(Map<String, Objects.Entry> entries) {
    return put(Constants.OBJ_TREE, Objects.treeBytes(entries));
  }

  private String put(int type, byte[] bytes) {
    try {
      return inserter instanceof ObjectInserter.Formatter
          ? inserter.idFor(type, bytes).name()
          : inserter.insert(type, bytes).name();
    } catch (IOException e) {
      throw new Unwritable(e);
    }
  }

  @Override
  public void close() {
    try {
      inserter.flush();
      inserter.close();
    } catch (IOException e) {
      throw new Unwritable(e);
    } catch (UnsupportedOperationException computedOnly) {
      inserter.close();
    }
  }
}
