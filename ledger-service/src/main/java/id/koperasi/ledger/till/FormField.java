package id.koperasi.ledger.till;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What some forms ask for and others do not know. */
@Schema(description = "A field of a form.")
enum FormField {
    PARTY("party"),
    UNIT_ID("unitId"),
    PURPOSE("purpose"),
    INTO("into"),
    COST_OF_GOODS("costOfGoods");

    private final String field;

    FormField(String field) {
        this.field = field;
    }

    /** As it stands in the body. */
    String field() {
        return field;
    }
}
