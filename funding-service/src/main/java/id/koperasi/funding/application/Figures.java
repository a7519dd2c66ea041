package id.koperasi.funding.application;

import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.ScoredFact;
import java.time.LocalDate;
import java.util.Optional;

/** A feature that knows a figure which appraisals look at. */
public interface Figures {

    /** Which one it knows. */
    ScoredFact fact();

    /** The figure of an application on a day; nothing while it is not known. */
    Optional<Figure> of(Application application, ProgrammeVersion version, LocalDate day);
}
