// Nothing is declared here: ICU's headers collide with those of the ICU in Swift's Foundation. ICUShim includes them.
