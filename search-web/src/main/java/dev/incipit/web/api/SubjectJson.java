package dev.incipit.web.api;

import dev.incipit.paper.Subject;

/** A subject of a paper. */
record SubjectJson(String code, String name) {
  static SubjectJson of(Subject subject) {
    return new SubjectJson(subject.code(), subject.name());
  }
}
