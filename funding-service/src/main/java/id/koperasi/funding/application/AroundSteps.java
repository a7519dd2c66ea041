package id.koperasi.funding.application;

import id.koperasi.funding.programme.ProgrammeVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a feature around applications has to say when one of them takes a step. */
public interface AroundSteps {

    /** What is lacking for the step; nothing when it may be taken. */
    default List<Lack> lacking(Application application, ProgrammeVersion version, Step step, LocalDate day) {
        return List.of();
    }

    /** When the chair accepted what is to be signed, where that is a step of its own. */
    default Optional<LocalDate> acceptedOn(Application application) {
        return Optional.empty();
    }

    /** The step was taken, in this transaction. */
    default void taken(Application application, Step step, LocalDate day) {}
}
