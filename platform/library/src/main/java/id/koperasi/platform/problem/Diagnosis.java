package id.koperasi.platform.problem;

import id.koperasi.platform.problem.Outage.Internal;
import id.koperasi.platform.problem.Outage.Unavailable;
import id.koperasi.platform.problem.RequestRejection.Conflict;
import id.koperasi.platform.problem.RequestRejection.InvalidRequest;
import id.koperasi.platform.problem.RequestRejection.NotPermitted;
import id.koperasi.platform.problem.RequestRejection.NotSignedIn;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Finds what a failure means for the caller, however deep frameworks have wrapped it. */
@ApplicationScoped
class Diagnosis {

    private static final int MAX_CAUSES = 20;
    private static final String INTEGRITY_VIOLATION_CLASS = "23";

    /** A NUL character in a text, or in a text within jsonb, which JSON allows and PostgreSQL cannot hold. */
    private static final Set<String> UNSTORABLE_CHARACTERS = Set.of("22021", "22P05");

    /** Statement timeout, lock timeout, serialization failure, deadlock: the same request may pass a moment later. */
    private static final Set<String> PASSING_STATES = Set.of("57014", "55P03", "40001", "40P01", "25P03", "25P04");

    /** Connection lost, resources exhausted, server stopping or starting. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57");

    private final List<ConstraintRefusals> constraints;

    Diagnosis(@All List<ConstraintRefusals> constraints) {
        this.constraints = constraints;
    }

    Rejection of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            Optional<Rejection> found = ofOne(cause);
            if (found.isPresent()) {
                return found.get();
            }
            cause = cause.getCause();
        }
        return new Internal();
    }

    private Optional<Rejection> ofOne(Throwable cause) {
        return switch (cause) {
            case RejectedException e -> Optional.of(e.rejection());
            case OptimisticLockException e -> Optional.of(new Conflict());
            case StaleStateException e -> Optional.of(new Conflict());
            case ForbiddenException e -> Optional.of(new NotPermitted());
            case AuthenticationException e -> Optional.of(new NotSignedIn());
            case UnauthorizedException e -> Optional.of(new NotSignedIn());
            case UnavailableException e -> Optional.of(new Unavailable());
            case RejectedExecutionException e -> Optional.of(new Unavailable());
            case SQLTransientException e -> Optional.of(new Unavailable());
            case SQLException e -> ofState(e);
            default -> Optional.empty();
        };
    }

    private Optional<Rejection> ofState(SQLException e) {
        String state = e.getSQLState();
        if (state == null || state.length() != 5) {
            return isPoolExhausted(e) ? Optional.of(new Unavailable()) : Optional.empty();
        }
        String stateClass = state.substring(0, 2);
        if (PASSING_STATES.contains(state) || PASSING_CLASSES.contains(stateClass)) {
            return Optional.of(new Unavailable());
        }
        if (UNSTORABLE_CHARACTERS.contains(state)) {
            return Optional.of(new InvalidRequest(List.of()));
        }
        if (stateClass.equals(INTEGRITY_VIOLATION_CLASS)) {
            return constraintOf(e).flatMap(this::ofConstraint);
        }
        return Optional.empty();
    }

    private Optional<Rejection> ofConstraint(String name) {
        return constraints.stream()
                .flatMap(known -> known.refusalOf(name).stream())
                .findFirst();
    }

    private static Optional<String> constraintOf(SQLException e) {
        @Nullable ServerErrorMessage message = e instanceof PSQLException server ? server.getServerErrorMessage() : null;
        return Optional.ofNullable(message).map(ServerErrorMessage::getConstraint);
    }

    /** The pool tells of its timeout by nothing but these words. */
    private static boolean isPoolExhausted(SQLException e) {
        return e.getMessage() != null && e.getMessage().contains("acquisition timeout");
    }
}
