package id.koperasi.ledger.cashrule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way the money of a row went. */
@Schema(name = "CashSide", description = "Whether money came in or went out.")
public enum Side {
    RECEIVED,
    PAID
}
