@NullMarked
package fr.ateliersflash.agreement.web;

import org.jspecify.annotations.NullMarked;
