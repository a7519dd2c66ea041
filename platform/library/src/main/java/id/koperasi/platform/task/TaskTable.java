package id.koperasi.platform.task;

import java.util.List;

/** The kinds of work of one feature that wait for people. */
public interface TaskTable {

    /** The kinds, each with the question that finds what waits. */
    List<TaskSource> sources();
}
