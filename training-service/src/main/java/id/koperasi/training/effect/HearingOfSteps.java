package id.koperasi.training.effect;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.training.effect.StepEvent.ApplicationSubmitted;
import id.koperasi.training.effect.StepEvent.BankAccountOpened;
import id.koperasi.training.effect.StepEvent.BankAccountVerified;
import id.koperasi.training.effect.StepEvent.BookOpened;
import id.koperasi.training.effect.StepEvent.EntryPosted;
import id.koperasi.training.effect.StepEvent.SavingsSummarised;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Keeps the days on which cooperatives took a step; in whichever order they are told, the same is kept. */
@ApplicationScoped
class HearingOfSteps implements EventListener<StepEvent> {

    private final Effects effects;

    HearingOfSteps(Effects effects) {
        this.effects = effects;
    }

    @Override
    public Class<StepEvent> hears() {
        return StepEvent.class;
    }

    @Override
    public void on(StepEvent event, EventEnvelope envelope) {
        switch (event) {
            case BankAccountOpened e -> keep(e.cooperativeId(), StepKind.ACCOUNT_OPENED, e.openedOn());
            case BankAccountVerified e -> keep(e.cooperativeId(), StepKind.ACCOUNT_VERIFIED, e.verifiedOn());
            case BookOpened e -> keep(e.cooperativeId(), StepKind.BOOK_OPENED, e.openedOn());
            case SavingsSummarised e -> keep(e.cooperativeId(), StepKind.BOOK_IN_USE, e.day());
            case EntryPosted e -> {
                if (e.used()) {
                    keep(e.cooperativeId(), StepKind.BOOK_IN_USE, e.effectiveDate());
                }
            }
            case ApplicationSubmitted e -> keep(e.cooperativeId(), StepKind.APPLICATION_SENT, e.submittedOn());
        }
    }

    private void keep(UUID cooperative, StepKind kind, LocalDate day) {
        effects.keep(cooperative, kind, day);
    }
}
