package id.koperasi.registry.signin;

import id.koperasi.platform.privacy.PersonReference;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who signs people in and says in their tokens who they are. It takes its time, so nobody asks inside a transaction of the
 * database.
 */
public interface IdentityProvider {

    /** Whether it can be told anything; when not, an administrator sets the person of an account. */
    boolean connected();

    /**
     * Lets an account be somebody's, and looks whether it is so then: what was taken and not kept is no answer. It never
     * throws for what the other side does, and may be asked again.
     *
     * @param account the subject of its tokens
     * @param person whose it shall be; null when it shall be nobody's
     * @param ours whose it may be now for having been told so before; whatever else stands there stays
     */
    ProviderAnswer tie(String account, @Nullable PersonReference person, Set<PersonReference> ours);
}
