package id.koperasi.funding.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A programme that lends public money. */
@Entity
@Immutable
public class Programme {

    @Id
    private String code;

    private String name;
    private String sourceOfFunds;
    private String lender;

    protected Programme() {} // Hibernate

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Whose money it lends. */
    public String sourceOfFunds() {
        return sourceOfFunds;
    }

    /** Who lends it; the books of a cooperative keep lenders apart. */
    public String lender() {
        return lender;
    }
}
