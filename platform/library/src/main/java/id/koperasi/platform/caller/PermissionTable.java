package id.koperasi.platform.caller;

import java.util.List;

/**
 * The table that says who may do what: every operation of a service has exactly one row in one of its tables. An
 * operation without a row fails the build, and is refused should it ever run.
 */
public interface PermissionTable {

    /** The rows. */
    List<Permission> rows();
}
