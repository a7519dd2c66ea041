package id.koperasi.platform.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * Finds what an address does take, which a 405 has to say in Allow. Quarkus REST leaves that out and offers no way to
 * ask, hence the walk through its own routing table.
 */
final class AllowedMethods {

    private AllowedMethods() {}

    static String at(String path) {
        Set<String> methods = new TreeSet<>();
        var resources = new RequestMapper<>(
                ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers());
        for (var match = resources.map(path); match != null; match = resources.continueMatching(path, match)) {
            collect(match, methods);
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    private static void collect(RequestMapper.RequestMatch<InitialMatch> match, Set<String> methods) {
        String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
        for (ServerRestHandler handler : match.value.handlers) {
            if (handler instanceof ClassRoutingHandler resource) {
                resource.getMappers().forEach((method, paths) -> {
                    if (method != null && paths.map(remaining) != null) {
                        methods.add(method);
                    }
                });
            }
        }
    }
}
