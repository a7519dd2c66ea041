package id.koperasi.funding.passport;

import id.koperasi.funding.fact.Fact;
import id.koperasi.funding.fact.Facts;
import id.koperasi.funding.office.Officer;
import id.koperasi.funding.office.Officers;
import id.koperasi.funding.passport.PassportRejection.ProgrammeNotInForce;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.registry.KnownCooperative;
import id.koperasi.funding.standing.StandingChanges;
import id.koperasi.funding.standing.StandingHistory;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes passports from what is known. */
@ApplicationScoped
public class Passports {

    private final Programmes programmes;
    private final Facts facts;
    private final Officers officers;
    private final StandingChanges standings;

    Passports(Programmes programmes, Facts facts, Officers officers, StandingChanges standings) {
        this.programmes = programmes;
        this.facts = facts;
        this.officers = officers;
        this.standings = standings;
    }

    /** The version of a programme that counts on a day; refused before the first begins. */
    public ProgrammeVersion versionInForce(String programmeCode, LocalDate day) {
        return programmes
                .inForce(programmeCode, day)
                .orElseThrow(() -> new RejectedException(new ProgrammeNotInForce(programmeCode, day)));
    }

    /** The passport of a cooperative under a version, on a day, for an amount when one is in question. */
    public Passport of(
            KnownCooperative cooperative, ProgrammeVersion version, LocalDate asOf, @Nullable Rupiah amount) {
        return of(cooperative, version, asOf, amount, null);
    }

    /** The same of one that may have signed an agreement. */
    public Passport of(
            KnownCooperative cooperative,
            ProgrammeVersion version,
            LocalDate asOf,
            @Nullable Rupiah amount,
            @Nullable LocalDate agreedOn) {
        var circumstances = new Circumstances(
                asOf,
                facts.of(cooperative.id()),
                officers.of(cooperative.id()),
                standings.of(cooperative.id()),
                amount,
                agreedOn);
        return of(cooperative, version, circumstances);
    }

    /** How it stood from day to day, as far as that is known today: a stretch begins when some criterion changes. */
    List<Passport> history(
            KnownCooperative cooperative,
            String programmeCode,
            LocalDate from,
            LocalDate until,
            @Nullable Rupiah amount) {
        List<Fact> known = facts.of(cooperative.id());
        List<Officer> held = officers.of(cooperative.id());
        StandingHistory standing = standings.of(cooperative.id());
        List<ProgrammeVersion> versions = programmes.versionsOf(programmeCode);
        var history = new ArrayList<Passport>();
        for (LocalDate day : Turns.between(from, until, known, held, standing, versions)) {
            Optional<ProgrammeVersion> version = programmes.inForce(programmeCode, day);
            if (version.isPresent()) {
                var circumstances = new Circumstances(day, known, held, standing, amount, null);
                Passport passport = of(cooperative, version.get(), circumstances);
                if (history.isEmpty() || !history.getLast().readsAs(passport)) {
                    history.add(passport);
                }
            }
        }
        return history;
    }

    /** The passport that follows from what is known. */
    static Passport of(KnownCooperative cooperative, ProgrammeVersion version, Circumstances circumstances) {
        return new Passport(
                cooperative.id(),
                version,
                circumstances.asOf(),
                circumstances.standing(),
                version.criteria().stream()
                        .filter(criterion -> criterion.concerns(cooperative.kind()))
                        .map(criterion -> new Judgement(
                                criterion, circumstances.evidenceFor(criterion).orElse(null)))
                        .toList());
    }
}
