package id.koperasi.registry.cooperative;

/** What a cooperative says of itself and may be told anew: because it was wrong, or because it is different now. */
public enum Particular {
    /** As in the deed. */
    NAME(Form.TEXT, true),
    /** The code of its village; it is corrected with the name, which names the village. */
    VILLAGE(Form.TEXT, false),
    /** The day the village meeting was called. */
    PROPOSED_ON(Form.DATE, false),
    /** The day of the founding meeting. */
    MEETING_HELD_ON(Form.DATE, false),
    /** Of the founding meeting. */
    MINUTES_NUMBER(Form.TEXT, false),
    /** Simpanan pokok, rupiah a member, once. */
    PRINCIPAL_SAVINGS(Form.RUPIAH, true),
    /** Simpanan wajib, rupiah a member and month. */
    MANDATORY_SAVINGS(Form.RUPIAH, true),
    /** As the notary counts. */
    DEED_NUMBER(Form.TEXT, false),
    /** The day of the deed. */
    DEED_SIGNED_ON(Form.DATE, false),
    /** Who drew the deed up. */
    NOTARY_NAME(Form.TEXT, false),
    /** Of the decree that made it a legal entity. */
    DECREE_NUMBER(Form.TEXT, false),
    /** Of the decree on the changed statutes with which a development or a revitalisation ends. */
    AMENDMENT_DECREE_NUMBER(Form.TEXT, false),
    /** Of the letter by which a revitalised one is active again. */
    REACTIVATION_NUMBER(Form.TEXT, false),
    /** The day of that decree. */
    FORMED_ON(Form.DATE, false),
    /** By which of the three ways it came to be (Inpres 9/2025, diktum 1). */
    ROUTE(Form.ROUTE, false),
    /** What its founders have paid in, rupiah; it follows from the payment of each. */
    PAID_IN(Form.RUPIAH, false),
    /** Nomor Pokok Wajib Pajak, of the tax office. */
    NPWP(Form.TEXT, false, Place.NUMBERS),
    /** The day it was given. */
    NPWP_ISSUED_ON(Form.DATE, false, Place.NUMBERS),
    /** Nomor Induk Berusaha, of the licensing system OSS. */
    NIB(Form.TEXT, false, Place.NUMBERS),
    /** The day it was given. */
    NIB_ISSUED_ON(Form.DATE, false, Place.NUMBERS),
    /** Nomor Induk Koperasi, of the ministry. */
    NIK_KOPERASI(Form.TEXT, false, Place.NUMBERS),
    /** The day it was given. */
    NIK_KOPERASI_ISSUED_ON(Form.DATE, false, Place.NUMBERS),
    /** The office whose letter made it a pilot; each letter is corrected by itself, so this is only told of old changes. */
    PILOT_DESIGNATED_BY(Form.TEXT, false, Place.PILOT),
    /** Of that letter. */
    PILOT_LETTER_NUMBER(Form.TEXT, false, Place.PILOT),
    /** The day of that letter. */
    PILOT_DESIGNATED_ON(Form.DATE, false, Place.PILOT);

    /** Where it is kept. */
    public enum Place {
        ROW,
        NUMBERS,
        PILOT
    }

    /** How a value is written. */
    public enum Form {
        TEXT,
        DATE,
        RUPIAH,
        ROUTE
    }

    private final Form form;
    private final boolean amendable;
    private final Place place;

    Particular(Form form, boolean amendable) {
        this(form, amendable, Place.ROW);
    }

    Particular(Form form, boolean amendable, Place place) {
        this.form = form;
        this.amendable = amendable;
        this.place = place;
    }

    public Place place() {
        return place;
    }

    /** Whether integrators are told; the name of a person stays here, and so do the papers of older cooperatives. */
    public boolean published() {
        return this != NOTARY_NAME && this != AMENDMENT_DECREE_NUMBER && this != REACTIVATION_NUMBER;
    }

    public Form form() {
        return form;
    }

    /** Whether it may become another from a day on, and not only be corrected. */
    public boolean amendable() {
        return amendable;
    }
}
