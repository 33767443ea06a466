package org.tawasul.agencies.delegation;

/** Somebody who must know at once that a delegation was made, or ended before its last day; a bean. */
public interface DelegationChanges {
    void changed(Delegation delegation);
}
