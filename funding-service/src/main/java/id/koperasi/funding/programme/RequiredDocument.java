package id.koperasi.funding.programme;

import jakarta.persistence.Embeddable;

/**
 * A document that a version asks for.
 *
 * @param code its stable name
 * @param nameId what it is called in Indonesian
 * @param nameEn what it is called in English
 * @param source the regulation behind it
 */
@Embeddable
public record RequiredDocument(String code, String nameId, String nameEn, String source) {

    /** What it is called. */
    public Words name() {
        return new Words(nameId, nameEn);
    }
}
