package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.NotReady;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.platform.problem.RejectedException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the features around applications say to a step. */
@ApplicationScoped
public class Steps {

    private final List<AroundSteps> around;

    Steps(@All List<AroundSteps> around) {
        this.around = around;
    }

    /** Everything that is lacking for a step. */
    public List<Lack> lacking(Application application, ProgrammeVersion version, Step step, LocalDate day) {
        return around.stream()
                .flatMap(each -> each.lacking(application, version, step, day).stream())
                .toList();
    }

    /** Refuses with everything that is lacking, so that nobody has to ask twice. */
    void mustBeReady(Application application, ProgrammeVersion version, Step step, LocalDate day) {
        List<Lack> lacking = lacking(application, version, step, day);
        if (!lacking.isEmpty()) {
            throw new RejectedException(new NotReady(step, lacking));
        }
    }

    Optional<LocalDate> acceptedOn(Application application) {
        return around.stream()
                .flatMap(each -> each.acceptedOn(application).stream())
                .findFirst();
    }

    void taken(Application application, Step step, LocalDate day) {
        around.forEach(each -> each.taken(application, step, day));
    }
}
