package id.koperasi.registry.registerfile;

/** What a column of a register may say; which names each has is data, {@code registers/columns.csv}. */
public enum Field {
    REFERENCE,
    VILLAGE_CODE,
    VILLAGE,
    DISTRICT,
    REGENCY,
    PROVINCE,
    NAME,
    DECREE_NUMBER,
    DECREE_DATE,
    DEED_NUMBER,
    DEED_DATE,
    NOTARY,
    CAPITAL,
    PRINCIPAL_SAVINGS,
    MANDATORY_SAVINGS,
    MEMBERS,
    NPWP,
    NPWP_DATE,
    NIB,
    NIB_DATE,
    NIK_KOPERASI,
    NIK_KOPERASI_DATE,
    BANK,
    ACCOUNT_NUMBER,
    ACCOUNT_DATE,
    CHAIR,
    TREASURER
}
