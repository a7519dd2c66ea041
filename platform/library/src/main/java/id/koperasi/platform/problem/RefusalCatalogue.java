package id.koperasi.platform.problem;

import java.util.List;

/** Lists the sealed families of refusals of a service, so that its callers can look every code up before they meet it. */
public interface RefusalCatalogue {

    List<Class<? extends Rejection>> families();
}
