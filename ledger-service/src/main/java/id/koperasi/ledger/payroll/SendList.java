package id.koperasi.ledger.payroll;

import id.koperasi.ledger.savings.MoneyPlace;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** Take an employer's list; a run of many lists may post it when it is released. */
record SendList(
        UUID cooperativeId,
        String employer,
        YearMonth month,
        LocalDate receivedOn,
        MoneyPlace into,
        boolean released) {}
