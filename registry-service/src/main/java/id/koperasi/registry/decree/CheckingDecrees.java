package id.koperasi.registry.decree;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.Particular;
import id.koperasi.registry.cooperative.RegisteredCooperatives;
import id.koperasi.registry.decree.CheckDecree.Outcome;
import id.koperasi.registry.decree.DecreeRejection.AhuHasSpoken;
import id.koperasi.registry.decree.DecreeRejection.AhuToldByOffice;
import id.koperasi.registry.decree.DecreeRejection.CheckedSoAlready;
import id.koperasi.registry.decree.DecreeRejection.NoDecree;
import id.koperasi.registry.decree.DecreeRejection.PaperNeeded;
import id.koperasi.registry.decree.DecreeRejection.PaperOfAnother;
import id.koperasi.registry.event.AccountEvent.DecreeChecked;
import id.koperasi.registry.paper.PaperKind;
import id.koperasi.registry.paper.Papers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A decree is found right: by whoever has seen the paper while AHU cannot be asked, and later by AHU, which may contradict
 * it. Each finding is a fact with its evidence; what AHU said last counts.
 */
@ApplicationScoped
class CheckingDecrees {

    private static final Set<String> OFFICES = Set.of("province-office", "regency-office");

    private final ChangingCooperatives cooperatives;
    private final DecreeChecks checks;
    private final Papers papers;
    private final StatedDates dates;
    private final Outbox outbox;
    private final CurrentCaller caller;

    CheckingDecrees(
            ChangingCooperatives cooperatives,
            DecreeChecks checks,
            Papers papers,
            StatedDates dates,
            Outbox outbox,
            CurrentCaller caller) {
        this.cooperatives = cooperatives;
        this.checks = checks;
        this.papers = papers;
        this.dates = dates;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    void check(UUID cooperativeId, CheckDecree told) {
        CooperativeProfile cooperative = cooperatives.lock(cooperativeId);
        String number = cooperatives.told(cooperativeId, Particular.DECREE_NUMBER);
        LocalDate formedOn = cooperative.formedOn();
        if (number == null || formedOn == null) {
            throw new RejectedException(new NoDecree());
        }
        dates.mustHaveCome(told.checkedOn(), cooperative.zone());
        dates.mustNotPrecede(told.checkedOn(), formedOn);
        DecreeState state = DecreeChecks.state(checks.of(cooperativeId), number);
        switch (told.source()) {
            case PAPER -> mustHavePaper(cooperative, number, told, state);
            case AHU -> {
                mustBeOffice();
                mustBeNews(told, state);
            }
        }
        checks.record(cooperative, number, told);
        outbox.append(new DecreeChecked(
                cooperativeId, number, told.source().name(), told.outcome().name(), told.checkedOn()));
    }

    private void mustHavePaper(CooperativeProfile cooperative, String number, CheckDecree told, DecreeState state) {
        if (state == DecreeState.CONFIRMED_BY_AHU || state == DecreeState.CONTRADICTED_BY_AHU) {
            throw new RejectedException(new AhuHasSpoken(state));
        }
        UUID paperId = told.paperId();
        if (told.outcome() != Outcome.CONFIRMED || paperId == null) {
            throw new RejectedException(new PaperNeeded());
        }
        String shown = papers.find(cooperative.id(), paperId)
                .filter(paper -> paper.kind() == PaperKind.AHU_DECREE)
                .orElseThrow(() -> new RejectedException(new PaperNeeded()))
                .number();
        LocalDate formedOn = Objects.requireNonNull(cooperative.formedOn());
        if (shown == null || !settled(shown, formedOn).equals(settled(number, formedOn))) {
            throw new RejectedException(new PaperOfAnother(number));
        }
    }

    /** In its one spelling; what is no decree stays as it is, and is nobody's. */
    private static String settled(String number, LocalDate formedOn) {
        try {
            return RegisteredCooperatives.settledDecree(number, formedOn);
        } catch (RejectedException e) {
            return number;
        }
    }

    /** The notary has recorded the decree himself: what AHU says of it tells the office. */
    private void mustBeOffice() {
        if (Collections.disjoint(caller.get().roles(), OFFICES)) {
            throw new RejectedException(new AhuToldByOffice());
        }
    }

    private static void mustBeNews(CheckDecree told, DecreeState state) {
        if (told.paperId() != null) {
            throw new RejectedException(new PaperNeeded());
        }
        DecreeState now =
                told.outcome() == Outcome.CONFIRMED ? DecreeState.CONFIRMED_BY_AHU : DecreeState.CONTRADICTED_BY_AHU;
        if (state == now) {
            throw new RejectedException(new CheckedSoAlready());
        }
    }
}
