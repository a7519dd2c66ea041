package id.koperasi.funding.simulator;

import id.koperasi.funding.holiday.Holidays;
import id.koperasi.funding.passport.Passports;
import id.koperasi.funding.programme.Programme;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.schedule.LoanFact;
import id.koperasi.funding.schedule.LoanFact.Disbursed;
import id.koperasi.funding.schedule.RepaymentSchedule;
import id.koperasi.funding.schedule.Replay;
import id.koperasi.funding.simulator.SimulationRejection.BeyondTheProgramme;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Plays a loan through under the terms of a programme. */
@ApplicationScoped
class Simulation {

    private final Programmes programmes;
    private final Passports passports;
    private final Holidays holidays;

    Simulation(Programmes programmes, Passports passports, Holidays holidays) {
        this.programmes = programmes;
        this.passports = passports;
        this.holidays = holidays;
    }

    /**
     * What is asked.
     *
     * @param code the programme
     * @param tenorMonths grace included
     * @param graceMonths without principal
     * @param tranches when how much would be paid out
     */
    record Asked(String code, int tenorMonths, int graceMonths, List<Tranche> tranches) {

        Asked {
            tranches = List.copyOf(tranches);
        }
    }

    /**
     * What follows.
     *
     * @param programme which programme
     * @param version the terms of the day of the first tranche
     * @param schedule when how much would be due
     */
    record Played(Programme programme, ProgrammeVersion version, RepaymentSchedule schedule) {}

    Played play(Asked asked) {
        Programme programme = programmes.get(asked.code());
        LocalDate first = asked.tranches().stream()
                .map(Tranche::day)
                .min(LocalDate::compareTo)
                .orElseThrow();
        ProgrammeVersion version = passports.versionInForce(programme.code(), first);
        Rupiah amount = asked.tranches().stream().map(Tranche::amount).reduce(Rupiah.ZERO, Rupiah::plus);
        if (amount.compareTo(version.ceiling()) > 0
                || asked.tenorMonths() > version.maxTenorMonths()
                || asked.graceMonths() > version.maxGraceMonths()
                || asked.graceMonths() >= asked.tenorMonths()) {
            throw new RejectedException(
                    new BeyondTheProgramme(version.ceiling(), version.maxTenorMonths(), version.maxGraceMonths()));
        }
        var facts = new ArrayList<LoanFact>();
        asked.tranches().forEach(tranche -> facts.add(new Disbursed(new UUID(0, 0), tranche.day(), tranche.amount())));
        RepaymentSchedule schedule = Replay.of(
                version.repaymentTerms(asked.tenorMonths(), asked.graceMonths()),
                holidays.calendars().of(version.dueDays()),
                facts,
                first);
        return new Played(programme, version, schedule);
    }
}
