package id.koperasi.ledger.interest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many days a year has when interest is reckoned by the day. */
@Schema(description = "The actual days of the month over 365, or over the actual days of the calendar year.")
public enum DayCount {
    ACTUAL_365,
    ACTUAL_ACTUAL
}
