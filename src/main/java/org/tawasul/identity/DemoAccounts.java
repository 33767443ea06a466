package org.tawasul.identity;

import java.util.List;
import org.tawasul.language.Name;

/** Whom one may be with one click in a demo country; implemented by the demo, asked only with {@code tawasul.demo=true}. */
public interface DemoAccounts {
    List<DemoAccount> list();

    /**
     * @param role key of the text that names the role, such as {@code role.head}
     * @param place where they work: the agency's or department's name
     */
    record DemoAccount(long officerId, Name name, String role, Name place) {}
}
