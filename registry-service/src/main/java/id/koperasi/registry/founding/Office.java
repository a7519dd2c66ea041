package id.koperasi.registry.founding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a founding meeting elects people to. */
public enum Office {
    CHAIR("chair", true),
    VICE_CHAIR_BUSINESS("vice-chair-business", true),
    VICE_CHAIR_MEMBERSHIP("vice-chair-membership", true),
    SECRETARY("secretary", true),
    TREASURER("treasurer", true),
    BOARD_MEMBER("board-member", true),
    SUPERVISOR_CHAIR("supervisor-chair", false),
    SUPERVISOR("supervisor", false);

    private final String code;
    private final boolean onBoard;

    Office(String code, boolean onBoard) {
        this.code = code;
        this.onBoard = onBoard;
    }

    /** The office of this code, which the database has kept. */
    public static Office of(String code) {
        return Arrays.stream(values())
                .filter(office -> office.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** As everybody writes it, the permission table included. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether it belongs to the board (pengurus) and not to the supervisors (pengawas). */
    public boolean onBoard() {
        return onBoard;
    }

    /** Whether several may hold it. */
    public boolean shared() {
        return this == BOARD_MEMBER || this == SUPERVISOR;
    }

    /** The code, since callers read it in messages. */
    @Override
    public String toString() {
        return code;
    }
}
