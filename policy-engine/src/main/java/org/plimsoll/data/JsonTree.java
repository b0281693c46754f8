package org.plimsoll.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value whose members keep their order. There is no null: what is absent is left out. */
public sealed interface JsonTree {

  /** Calls the method of {@code visitor} for this kind of value. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of value. */
  interface Visitor<R> {
    /** Visits an object. */
    R visit(Obj value);

    /** Visits an array. */
    R visit(Arr value);

    /** Visits a text. */
    R visit(Text value);

    /** Visits a number. */
    R visit(Num value);

    /** Visits a truth value. */
    R visit(Bool value);
  }

  /** Values by key, in order. */
  record Obj(Map<String, JsonTree> members) implements JsonTree {
    /** Copies the members. */
    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The member with this key, if there is one. */
    public Optional<JsonTree> get(String key) {
      return Optional.ofNullable(members.get(key));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Values in order. */
  record Arr(List<JsonTree> elements) implements JsonTree {
    /** Copies the elements. */
    public Arr {
      elements = List.copyOf(elements);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A text; amounts are texts too. */
  record Text(String value) implements JsonTree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A number by its digits, a plain decimal such as {@code 12}. */
  record Num(String digits) implements JsonTree {
    /** Refuses what is not a plain decimal. */
    public Num {
      if (DecimalText.parse(digits).number().isEmpty()) {
        throw new IllegalArgumentException("not a plain decimal: " + Quoted.of(digits));
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** True or false. */
  record Bool(boolean value) implements JsonTree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
