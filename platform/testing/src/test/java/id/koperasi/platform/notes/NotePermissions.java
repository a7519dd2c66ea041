package id.koperasi.platform.notes;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Notes are open to everybody, but for the secret one. */
@ApplicationScoped
class NotePermissions implements PermissionTable {

    private static final List<String> OPEN = List.of(
            "listNotes",
            "createNote",
            "readNote",
            "renameNote",
            "searchNotes",
            "listNoteLines",
            "listNotePages",
            "fail-sql",
            "fail-duplicate",
            "fail-duplicateKey",
            "fail-slow",
            "fail-constraint",
            "fail-pool",
            "fail-connection",
            "fail-lostUpdate",
            "fail-fault",
            "fail-innerJson",
            "fail-innerValue",
            "fail-answer",
            "fail-ownBody",
            "fail-thrownBody",
            "fail-unavailable");

    @Override
    public List<Permission> rows() {
        return Stream.concat(
                        OPEN.stream().map(operation -> permit(operation).anybody()),
                        Stream.of(permit("readSecret").staff(Scope.NATION, "reader")))
                .toList();
    }
}
