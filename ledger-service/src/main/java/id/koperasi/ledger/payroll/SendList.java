package id.koperasi.ledger.payroll;

import id.koperasi.ledger.savings.MoneyPlace;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** Take an employer's list. */
record SendList(UUID cooperativeId, String employer, YearMonth month, LocalDate receivedOn, MoneyPlace into) {}
