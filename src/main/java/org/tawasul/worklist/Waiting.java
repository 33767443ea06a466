package org.tawasul.worklist;

/** A task of a list, with its subject. */
record Waiting(Ledger.Subject subject, Task task) {
    TaskKey key() {
        return new TaskKey(task.span().dueAt(), task.openedIn(), task.kind());
    }
}
