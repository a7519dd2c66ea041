package id.koperasi.ledger.opening;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.opening.BroughtRejection.PrincipalMissing;
import id.koperasi.ledger.opening.NewOpeningBalances.MemberSavings;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** The members whom a cooperative brought along, of whom each has paid his simpanan pokok, or is told to owe a part of it. */
@ApplicationScoped
class BroughtMembers {

    private static final String BROUGHT = """
            select m.id
              from member m
             where m.cooperative_id = :cooperative and m.brought and m.status = 'ACTIVE'
             order by m.number""";

    private final EntityManager entities;

    BroughtMembers(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Refuses balances that leave a brought member without his simpanan pokok. Asked when the book is held, so that nobody
     * is brought along in between.
     */
    void mustBringPrincipal(Book book, List<MemberSavings> listed) {
        if (!book.principalSavings().isPositive()) {
            return;
        }
        var principals = new HashMap<UUID, Rupiah>();
        for (MemberSavings savings : listed) {
            if (savings.principal() != null) {
                principals.put(
                        savings.memberId(),
                        savings.principalOpen() == null
                                ? savings.principal()
                                : savings.principal().plus(savings.principalOpen()));
            }
        }
        List<?> brought = entities.createNativeQuery(BROUGHT, UUID.class)
                .setParameter("cooperative", book.cooperativeId())
                .getResultList();
        brought.stream()
                .map(UUID.class::cast)
                .filter(member -> !book.principalSavings().equals(principals.get(member)))
                .findFirst()
                .ifPresent(member -> {
                    throw new RejectedException(new PrincipalMissing(member, book.principalSavings()));
                });
    }
}
