package id.koperasi.registry.person;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.privacy.NameMarks;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotPermitted;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.event.PersonEvent.PersonErased;
import id.koperasi.registry.onboarding.UnbindingAccounts;
import id.koperasi.registry.person.Erasures.ErasureView;
import id.koperasi.registry.person.PersonRejection.HoldsOffice;
import id.koperasi.registry.person.PersonRejection.LineNamesNobody;
import id.koperasi.registry.person.PersonRejection.PersonNotOnRecord;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody who holds no office any more is forgotten where the law allows: his names leave what officials wrote. The deed's
 * own words and the keyed reference stay.
 */
@ApplicationScoped
class ErasingPersons {

    private final ChangingCooperatives cooperatives;
    private final Erasures erasures;
    private final RegisterNames names;
    private final UnbindingAccounts accounts;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final NameMarks marks;

    ErasingPersons(
            ChangingCooperatives cooperatives,
            Erasures erasures,
            RegisterNames names,
            UnbindingAccounts accounts,
            StatedDates dates,
            CurrentCaller caller,
            Outbox outbox,
            NameMarks marks) {
        this.cooperatives = cooperatives;
        this.erasures = erasures;
        this.names = names;
        this.accounts = accounts;
        this.dates = dates;
        this.caller = caller;
        this.outbox = outbox;
        this.marks = marks;
    }

    @Transactional
    ErasureView erase(ErasePerson command) {
        mustSeePersons();
        CooperativeProfile cooperative = cooperatives.lock(command.cooperativeId());
        dates.mustHaveCome(command.letterOn(), cooperative.zone());
        LocalDate today = dates.today(cooperative.zone());
        erasures.officeHeld(cooperative.id(), command.person(), today).ifPresent(office -> {
            throw new RejectedException(new HoldsOffice(office));
        });
        if (!erasures.onRecord(cooperative.id(), command.person())) {
            throw new RejectedException(new PersonNotOnRecord());
        }
        List<String> called = erasures.names(command);
        ErasureView erasure = erasures.erase(cooperative, command, called);
        accounts.erased(cooperative.id(), command.person(), today);
        outbox.append(new PersonErased(cooperative.id(), command.person(), today, marks.ofAll(called)));
        log(cooperative, erasure);
        return erasure;
    }

    /** No other service knows somebody without a reference, so nothing is announced. */
    @Transactional
    ErasureView erase(EraseRegistered command) {
        mustSeePersons();
        CooperativeProfile cooperative = cooperatives.lock(command.cooperativeId());
        dates.mustHaveCome(command.letterOn(), cooperative.zone());
        String name = names.in(cooperative.id(), command.line())
                .orElseThrow(() -> new RejectedException(new LineNamesNobody()));
        names.officeOf(cooperative.id(), name, dates.today(cooperative.zone())).ifPresent(office -> {
            throw new RejectedException(new HoldsOffice(office));
        });
        ErasureView erasure = erasures.erase(cooperative, name, command);
        log(cooperative, erasure);
        return erasure;
    }

    private void mustSeePersons() {
        if (!caller.seesPersonalData()) {
            throw new RejectedException(new NotPermitted());
        }
    }

    private static void log(CooperativeProfile cooperative, ErasureView erasure) {
        Log.infof("Person erased: cooperative=%s texts=%d", cooperative.id(), erasure.texts());
    }
}
