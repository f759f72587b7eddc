@NullMarked
package fr.ateliersflash.account.web;

import org.jspecify.annotations.NullMarked;
