package id.koperasi.registry.registerimport;

import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.privacy.WrappedKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** The bytes of registers, in parts, sealed; they are opened one part at a time and never lie anywhere in the clear. */
@ApplicationScoped
class RegisterFiles {

    private static final String KEEP = """
            insert into register_part (import_id, number, digest, sealed) values (:id, :number, :digest, :sealed)
                on conflict (import_id, number) do update set digest = excluded.digest, sealed = excluded.sealed""";

    /** What somebody decided about such a line stays; what it said of people does not. */
    private static final String FORGET_LINES = """
            update register_review r
               set sealed = null, version = r.version + 1
              from register_import i
             where i.id = r.import_id and i.expires_at < :now and r.sealed is not null""";

    private final Session session;
    private final Vault vault;

    RegisterFiles(Session session, Vault vault) {
        this.session = session;
        this.vault = vault;
    }

    /** Keeps a part; the same one again replaces itself. */
    void keep(UUID importId, WrappedKey key, int number, byte[] bytes) {
        session.createNativeMutationQuery(KEEP)
                .setParameter("id", importId)
                .setParameter("number", number)
                .setParameter("digest", digest(bytes))
                .setParameter("sealed", vault.seal(key, bytes, part(importId, number)))
                .executeUpdate();
    }

    /** How many parts are there. */
    int count(UUID importId) {
        return session.createNativeQuery(
                        "select count(*)::integer from register_part where import_id = :id", Integer.class)
                .setParameter("id", importId)
                .getSingleResult();
    }

    /** The whole file from its first byte; each part is read in a transaction of its own when its turn comes. */
    InputStream open(UUID importId, WrappedKey key, int parts) {
        return new JoinedParts(
                parts,
                number -> QuarkusTransaction.requiringNew()
                        .call(() -> vault.open(key, sealed(importId, number), part(importId, number))));
    }

    /** Forgets the files, the refused lines and the lines that were looked at of imports that have expired. */
    int forgetExpired(Instant now) {
        int forgotten = 0;
        for (String table : new String[] {"register_part", "register_refused_line", "register_seen", "register_row"}) {
            forgotten += session.createNativeMutationQuery("delete from " + table
                            + " where import_id in (select id from register_import where expires_at < :now)")
                    .setParameter("now", now)
                    .executeUpdate();
        }
        return forgotten
                + session.createNativeMutationQuery(FORGET_LINES)
                        .setParameter("now", now)
                        .executeUpdate();
    }

    private byte[] sealed(UUID importId, int number) {
        return session.createNativeQuery(
                        "select sealed from register_part where import_id = :id and number = :number", byte[].class)
                .setParameter("id", importId)
                .setParameter("number", number)
                .getSingleResult();
    }

    private static Place part(UUID importId, int number) {
        return new Place("register_part", importId + "/" + number, "sealed");
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
