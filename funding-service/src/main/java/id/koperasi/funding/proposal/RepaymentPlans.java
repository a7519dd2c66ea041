package id.koperasi.funding.proposal;

import id.koperasi.funding.holiday.Holidays;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.schedule.LoanFact.Disbursed;
import id.koperasi.funding.schedule.RepaymentSchedule;
import id.koperasi.funding.schedule.RepaymentTerms;
import id.koperasi.funding.schedule.Replay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a proposal would owe: the schedule of the programme, as if all of it were paid out on the due day of this month. */
@ApplicationScoped
class RepaymentPlans {

    private final Holidays holidays;

    RepaymentPlans(Holidays holidays) {
        this.holidays = holidays;
    }

    RepaymentSchedule of(Proposal proposal, ProgrammeVersion version, LocalDate asOf) {
        RepaymentTerms terms = version.repaymentTerms(proposal.tenorMonths(), proposal.graceMonths());
        LocalDate paidOutOn = asOf.withDayOfMonth(terms.dueDay());
        return Replay.of(
                terms,
                holidays.calendars().of(version.dueDays()),
                List.of(new Disbursed(new UUID(0, 0), paidOutOn, proposal.amount())),
                paidOutOn);
    }
}
